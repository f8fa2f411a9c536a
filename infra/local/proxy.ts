import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { createProxyMiddleware, responseInterceptor } from 'http-proxy-middleware'
import type { Chaos } from './chaos.ts'
import { bearerOf, type Watch } from './passage.ts'

/** What belongs to the service; everything else is the local Microsoft 365's own. */
const served = /^\/(tab|handed-over|outlook-addin|api)(\/|$)|^\/(config\.json|health|ready)$/

const officeJs = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'
const localOfficeJs = '/lib/1/hosted/office.js'

/**
 * Lets the browser meet the service on the same origin as the hosts' pages. In HTML two things are changed and no more: where
 * Office.js comes from, and that this origin may frame the page (and, with Office.js, be framed by it).
 */
export function proxyToService(
  serviceOrigin: () => string | null,
  chaos: Chaos,
  watch: Watch,
): RequestHandler {
  const forward = createProxyMiddleware({
    target: 'http://127.0.0.1:1',
    router: () => serviceOrigin() ?? 'http://127.0.0.1:1',
    xfwd: true,
    selfHandleResponse: true,
    on: {
      // Always the whole page: a "not modified" would carry the service's own headers to the page that the browser has kept.
      proxyReq: (request) => {
        request.removeHeader('if-none-match')
        request.removeHeader('if-modified-since')
      },
      proxyRes: responseInterceptor(async (body, answer, req, res) => {
        chaos.strike('reply-passed', 'reply', req.url ?? '')
        if (req.url?.startsWith('/api/'))
          watch({
            to: 'person',
            person: bearerOf(req.headers.authorization),
            what: `${req.method} ${req.url}`,
            body: body.toString('utf8'),
          })
        if (!String(answer.headers['content-type'] ?? '').includes('text/html')) return body
        const page = body.toString('utf8')
        frameable(res, page.includes(officeJs))
        return page.replaceAll(officeJs, localOfficeJs)
      }),
      error: (_error, _req, res) => unavailable(res as ServerResponse),
    },
  })
  return (req, res, next) => {
    if (!served.test(req.path)) return next()
    if (!serviceOrigin()) return unavailable(res)
    void forward(req as IncomingMessage, res, next)
  }
}

/** Over plain http Office.js asks a frame of its own origin whether the host is to be trusted. */
function frameable(res: ServerResponse, officePage: boolean): void {
  const policy = res.getHeader('content-security-policy')
  const frames = officePage ? "frame-src 'self'; " : ''
  if (typeof policy === 'string')
    res.setHeader(
      'content-security-policy',
      policy.replace(/frame-ancestors /, `${frames}frame-ancestors 'self' `),
    )
}

function unavailable(res: ServerResponse): void {
  if (res.headersSent) return void res.destroy()
  res.writeHead(502, { 'content-type': 'application/json' })
  res.end(JSON.stringify({ reason: 'service-unavailable' }))
}
