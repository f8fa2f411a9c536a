/** Where Samlet's own pages come from: this origin, unless the host page itself is shown under another name (`app` in the address). */
export function appOrigin(query: URLSearchParams): string {
  return new URL(query.get('app') ?? location.origin).origin
}
