import { mount } from '../pages/mount.tsx'
import { TeamsPage } from './TeamsPage.tsx'

mount(<TeamsPage />)
