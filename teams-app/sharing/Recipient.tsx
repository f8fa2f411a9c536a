import { capital } from '#shared/text/capital.ts'
import { ListedOne } from '../pieces/Listed.tsx'
import { searchFor } from '../seen/party-search.ts'
import { peopleOf } from '../seen/people-of.ts'
import type { Course, Sharing } from '../reading.ts'
import { TabLink } from '../TabLink.tsx'
import { useWords } from '../words.ts'
import { Invited } from './Invited.tsx'
import { SeesWhat } from './SeesWhat.tsx'
import { useSharingWords } from './sharing-words.ts'

/** One recipient: what he sees of whom, what he does not and who has not said yes, and whether he may be invited. */
export function Recipient({ course, recipient }: { course: Course; recipient: Sharing }) {
  const words = useWords()
  const text = useSharingWords()
  const party = peopleOf(course, words).party(recipient)
  const contact = course.contacts.find((one) => recipient.kind === 'contact' && one.id === recipient.id)
  return (
    <ListedOne
      name={capital(party)}
      {...(contact?.function ? { under: contact.function } : {})}
      beside={
        <>
          {recipient.invite && <Invited invite={recipient.invite} />}
          <TabLink href={`/course/${course.id}${searchFor(recipient)}`}>{text.seeAs(party)}</TabLink>
        </>
      }
    >
      <SeesWhat course={course} recipient={recipient} shared={recipient} />
    </ListedOne>
  )
}
