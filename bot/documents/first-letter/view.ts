/** F-LETTER-1: the first letter to one of the family's adults. `purpose` and `times` are the coordinator's own words. Texts may be ''. */
export type FirstLetterView = {
  municipality: { name: string; phone: string; post: string }
  reference: string
  madeOn: string
  to: string
  family: string
  purpose: string
  times: string
  coordinator: { name: string; mail: string }
}
