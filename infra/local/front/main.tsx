import { mount } from '../pages/mount.tsx'
import { Front } from './Front.tsx'

mount(<Front />)
