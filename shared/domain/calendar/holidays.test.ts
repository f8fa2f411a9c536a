import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { publicHolidays } from './holidays.ts'

test.for(Array.from({ length: 100 }, (_, n) => 2000 + n))(
  'the public holidays of %d agree with date-holidays',
  (year) => {
    const known = new Holidays('DK')
      .getHolidays(year)
      .filter((day) => day.type === 'public')
      .map((day) => day.date.slice(0, 10))
    expect([...new Set(publicHolidays(year).map(String))]).toEqual([...new Set(known)].toSorted())
  },
)
