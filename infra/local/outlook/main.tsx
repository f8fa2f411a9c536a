import { mount } from '../pages/mount.tsx'
import { OutlookPage } from './OutlookPage.tsx'

mount(<OutlookPage />)
