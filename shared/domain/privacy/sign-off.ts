const greeting =
  /(?:hilsen|hilsner|hilsener|mvh\.?|(?:^|[^a-zæøå])[vk]h\.?|regards|greetings)[.,!:]?\s{0,12}(?:\/ ?)?$/i

/** Does somebody sign with what stands at `at`? Those who write are colleagues. */
export function isSignedWith(text: string, at: number): boolean {
  return greeting.test(text.slice(Math.max(0, at - 24), at))
}
