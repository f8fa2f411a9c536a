import { mount } from '../pages/mount.tsx'

mount(<p>…</p>)
