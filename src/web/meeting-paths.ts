/** The addresses of bodies, meetings and minutes. Ids are paths: each segment is written so that any name may stand in an address. */
import { orgPath } from './layout.tsx'

const segments = (id: string): string => id.split('/').map(encodeURIComponent).join('/')
export const councilPath = (org: string, body: string): string => `${orgPath(org)}/bodies/${encodeURIComponent(body)}`
export const meetingsPath = (org: string): string => `${orgPath(org)}/meetings`
export const meetingPath = (org: string, matter: string): string => `${meetingsPath(org)}/${segments(matter)}`
export const minutesPath = (org: string, matter: string): string => `${orgPath(org)}/minutes/${segments(matter)}`
