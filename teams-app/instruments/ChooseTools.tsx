import { Select, Switch, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Output } from '#shared/api/contract.ts'
import { chooseTool, readTools } from '#shared/api/tools.ts'
import { Failure } from '#shared/ui/Failure.tsx'
import { Waiting } from '#shared/ui/Waiting.tsx'
import { Section } from '../pieces/Section.tsx'
import { sentenceOf } from '../reason-of.ts'
import { Unread } from '../Refusal.tsx'
import { useCall } from '../reading.ts'
import { useWords } from '../words.ts'
import { useInstrumentWords } from './instrument-words.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  name: { flex: '1 1 16rem', minWidth: 0 },
  // Where it stands below its switch, it stands below its name.
  often: { '@media (max-width: 480px)': { marginInlineStart: '3rem' } },
  what: { display: 'block', color: tokens.colorNeutralForeground2 },
})

type Tool = Output<typeof readTools>['tools'][number]
const intervals = [1, 2, 3, 6, 12] as const

/** A switch for each (O-58), and how often it is to be filled in. */
export function ChooseTools({ courseId, isClosed }: { courseId: string; isClosed: boolean }) {
  const words = useWords()
  const text = useInstrumentWords()
  const styles = useStyles()
  const call = useCall()
  const queries = useQueryClient()
  const key = ['course', courseId, 'tools']
  const read = useQuery({
    queryKey: key,
    queryFn: () => call(readTools, { params: { courseId }, body: {} }),
  })
  const choose = useMutation({
    mutationFn: ({ id, on, months }: Pick<Tool, 'id' | 'on' | 'months'>) =>
      call(chooseTool, { params: { courseId, tool: id }, body: { on, months } }),
    onSuccess: async (answer) => {
      queries.setQueryData(key, answer)
      await Promise.all(
        ['smileys', 'instruments'].map((part) =>
          queries.invalidateQueries({ queryKey: ['course', courseId, part] }),
        ),
      )
    },
  })
  if (read.isPending) return <Waiting words={text.waiting} />
  if (!read.data) return <Unread error={read.error} again={() => void read.refetch()} />
  const offered = ({ months }: Tool) =>
    [...new Set([...intervals, ...(months === null ? [] : [months])])].toSorted((a, b) => a - b)
  return (
    <Section heading={text.choose}>
      <Text>{text.chooseIntro}</Text>
      <output className={choose.isSuccess ? undefined : 'visually-hidden'}>
        {choose.isSuccess && text.chosen(text.names[choose.variables.id], choose.variables.on)}
      </output>
      {choose.error && <Failure sentence={sentenceOf(choose.error, words)} />}
      <ul className={styles.list}>
        {read.data.tools.map((tool) => (
          <li key={tool.id} className={styles.row}>
            <Switch
              className={styles.name}
              checked={tool.on}
              disabled={isClosed}
              label={
                <>
                  {text.names[tool.id]}
                  <Text size={200} className={styles.what}>
                    {text.what[tool.id]}
                  </Text>
                </>
              }
              onChange={(_, { checked }) => choose.mutate({ ...tool, on: checked })}
            />
            {tool.on && tool.id !== 'smiley' && (
              <Select
                className={styles.often}
                aria-label={text.often(text.names[tool.id])}
                disabled={isClosed}
                value={String(tool.months ?? '')}
                onChange={(_, { value }) => choose.mutate({ ...tool, months: value ? Number(value) : null })}
              >
                <option value="">{text.asNeeded}</option>
                {offered(tool).map((months) => (
                  <option key={months} value={months}>
                    {text.every(months)}
                  </option>
                ))}
              </Select>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
