import type { Locator } from 'playwright-core'
import type { Output } from '#shared/api/contract.ts'
import type { readCourse } from '#shared/api/courses.ts'
import { departments } from '#shared/domain/course/departments.ts'
import { models } from '#shared/domain/course/models.ts'
import { forms } from '#shared/forms/versions.ts'
import { da } from '#shared/text/da.ts'
import { glass as daGlass } from '#shared/text/da/glass.ts'
import { seen as daSeen } from '#shared/text/da/seen.ts'
import { sharing as daSharing } from '#shared/text/da/sharing.ts'
import { en } from '#shared/text/en.ts'
import { glass as enGlass } from '#shared/text/en/glass.ts'
import { seen as enSeen } from '#shared/text/en/seen.ts'
import { sharing as enSharing } from '#shared/text/en/sharing.ts'

type Course = Output<typeof readCourse>

const wordsOf = (text: string) => text.toLocaleLowerCase('da').match(/\p{L}{2,}/gu) ?? []

/** All that a section says: its sentences, and those that stand in its functions, which are told by their own source. */
function said(section: unknown): string[] {
  if (typeof section === 'string') return [section]
  if (typeof section === 'function') return [section.toString()]
  return section && typeof section === 'object' ? Object.values(section).flatMap(said) : []
}

/** The half of data that is written in both languages. */
function half(data: unknown, language: 'da' | 'en'): string[] {
  if (!data || typeof data !== 'object') return []
  return Object.entries(data).flatMap(([key, value]) =>
    key === language && typeof value === 'string' ? [value] : half(value, language),
  )
}

const words = (texts: readonly string[]) => new Set(texts.flatMap(wordsOf))
const inEnglish = words([...said([en, enGlass, enSeen, enSharing]), ...half([departments, forms], 'en')])
const inDanish = words([...said([da, daGlass, daSeen, daSharing]), ...half([departments, forms], 'da')])
/** Words of ours that stand in a Danish text and in no English one. */
const danish = new Set([...inDanish].filter((word) => !inEnglish.has(word)))

/** What people have written themselves, in whatever language, longest first. */
function written({
  familyName,
  coordinator,
  members,
  contacts,
  consents,
  plan,
  checklist,
}: Course): string[] {
  const names = [...members, ...contacts].map(({ name }) => name)
  return [
    // A model is called what its sources call it, in English too.
    ...models.map((model) => model.da),
    familyName,
    coordinator,
    ...names,
    ...names.map((name) => name.split(' ')[0]!),
    ...members.flatMap(({ situation, school, address }) => [situation, school, address]),
    ...contacts.map((contact) => contact.function),
    ...consents.map(({ other }) => other),
    ...checklist.map(({ doneBy }) => doneBy ?? ''),
    ...(plan?.content.goals ?? []).flatMap(({ text, when, who }) => [text, when, who]),
    ...(plan?.content.measures ?? []).flatMap((one) => [
      one.measure,
      one.responsible,
      one.hoursPerWeek,
      one.followUp,
    ]),
    ...(plan?.content.agreements ?? []).flatMap((one) => [one.content, one.responsible]),
  ]
    .filter((text) => text.length > 1)
    .toSorted((a, b) => b.length - a.length)
}

/** Every text of a page: what is read on it, and what a screen reader says of it. */
export function textsIn(page: Locator): Promise<string[]> {
  return page.evaluate((body) => {
    const texts: string[] = []
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : null
      if (element)
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          texts.push(element.getAttribute(name) ?? '')
      else if (!node.parentElement?.closest('script, style')) texts.push(node.textContent ?? '')
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '')
  })
}

/** Our Danish words in these texts, when what people have written in the courses is left out. */
export function danishIn(texts: readonly string[], courses: readonly Course[]): string[] {
  const theirs = [...new Set(courses.flatMap(written))]
    .toSorted((a, b) => b.length - a.length)
    .map(wholeWords)
  const ours = texts
    // The initials of somebody on the map.
    .filter((text) => !/^\p{Lu}{2,3}$/u.test(text))
    .map((text) => theirs.reduce((rest, one) => rest.replaceAll(one, ' '), text))
  return [...words(ours)].filter((word) => danish.has(word)).toSorted()
}

/** Whole words only: »Nu« is not part of January. In the middle of a sentence a kind of information begins small. */
function wholeWords(text: string): RegExp {
  return new RegExp(`(?<!\\p{L})${text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)}(?!\\p{L})`, 'giu')
}
