import helmet from 'helmet'
import type { RequestHandler } from 'express'

/** Microsoft's published frame hosts for tabs and add-ins (knowledge of November 2026). */
const frameHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]

/** The hash of the empty string: Griffel adds empty style elements and fills them by insertRule. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/** Headers of every answer. No X-Frame-Options: it would hide the tab in Teams; frame-ancestors says who may frame. */
export function headers(): RequestHandler {
  return helmet({
    frameguard: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-site' },
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", 'https://appsforoffice.microsoft.com'],
        'connect-src': ["'self'", 'https://res.cdn.office.net'],
        'img-src': ["'self'", 'data:'],
        'style-src': ["'self'", emptyStyle],
        'font-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': frameHosts,
      },
    },
  })
}
