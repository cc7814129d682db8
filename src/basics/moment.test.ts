import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  dayOf,
  daysBetween,
  endOfDay,
  firstDayOf,
  firstMoment,
  firstOfNextMonth,
  isDay,
  isZone,
  lastDayOf,
  lastMoment,
  markedWith,
  nextWorkingDay,
  parseWhen,
  plainInstant,
  printInstant,
  startOfDay,
  unmarked,
  type When,
  workingDays,
  zoneDisagrees,
} from './moment.ts'

const BRUSSELS = 'Europe/Brussels'
const none: ReadonlySet<string> = new Set()

function when(text: string, zone = BRUSSELS): When {
  const read = parseWhen(text, zone)
  if (typeof read === 'string') assert.fail(read)
  return read
}

function refused(text: string, words: RegExp, zone = BRUSSELS): void {
  const read = parseWhen(text, zone)
  assert.equal(typeof read, 'string', `${text} was accepted`)
  assert.match(read as string, words)
}

describe('days', () => {
  it('the Paris Agreement entered into force on the thirtieth day after 5 October 2016 (depositary notification C.N.735.2016)', () => {
    assert.equal(addDays('2016-10-05', 30), '2016-11-04')
  })

  it('the Kyoto Protocol entered into force on the ninetieth day after 18 November 2004', () => {
    assert.equal(addDays('2004-11-18', 90), '2005-02-16')
  })

  it('working days between two days are counted with both ends, and without weekends and holidays', () => {
    assert.equal(workingDays('2020-01-08', '2020-01-12', none), 3)
    assert.equal(workingDays('2020-01-11', '2020-01-12', none), 0)
    assert.equal(workingDays('2020-01-08', '2020-01-08', none), 1)
    assert.equal(workingDays('2020-01-06', '2020-01-17', new Set(['2020-01-06', '2020-01-07'])), 8)
    assert.equal(workingDays('2020-01-12', '2020-01-08', none), 0)
  })

  it('a moment told apart by a tag is the same moment without it', () => {
    assert.equal(markedWith('2024-02-01', '4'), '2024-02-01[_act=4]')
    assert.equal(unmarked('2024-02-01[_act=4]'), '2024-02-01')
    assert.equal(unmarked('2024-02-01T10:00:00+01:00[Europe/Paris][_act=12-2]'), '2024-02-01T10:00:00+01:00[Europe/Paris]')
    assert.equal(unmarked('2024-02-01T10:00:00+01:00[Europe/Paris]'), '2024-02-01T10:00:00+01:00[Europe/Paris]')
  })

  it('a dating has a first and a last moment and day; what is none has none, and a day by its first ten signs', () => {
    const zone = 'Europe/Paris'
    const [midnight, end] = [Date.UTC(2024, 0, 31, 23), Date.UTC(2024, 1, 1, 23) - 1]
    for (const text of ['2024-02-01', '2024-02-01[_act=4]']) {
      assert.deepEqual([firstMoment(text, zone), lastMoment(text, zone)], [midnight, end])
      assert.deepEqual([firstDayOf(text, zone), lastDayOf(text, zone)], ['2024-02-01', '2024-02-01'])
    }
    assert.deepEqual([firstDayOf('2024-02', zone), lastDayOf('2024-02', zone)], ['2024-02-01', '2024-02-29'])
    assert.deepEqual([firstMoment('../2024-02-01', zone), lastMoment('../2024-02-01', zone)], [Number.NEGATIVE_INFINITY, end])
    assert.equal(firstDayOf('../2024-02-01', zone), '0001-01-01')
    for (const none of ['soon', '', null, undefined]) assert.deepEqual([firstMoment(none, zone), lastMoment(none, zone)], [null, null])
    assert.deepEqual([firstDayOf('2024-02-31T10:00', zone), lastDayOf('2024-02-31T10:00', zone)], ['2024-02-31', '2024-02-31'])
  })

  it('a month ends on the same number or on its last day', () => {
    assert.equal(addMonths('2023-01-31', 1), '2023-02-28')
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29')
    assert.equal(addMonths('2023-08-31', 1), '2023-09-30')
    assert.equal(addMonths('2023-10-31', 4), '2024-02-29')
    assert.equal(addMonths('2024-03-31', -1), '2024-02-29')
    assert.equal(addMonths('2023-12-15', 1), '2024-01-15')
    assert.equal(addYears('2024-02-29', 1), '2025-02-28')
    assert.equal(addYears('2024-02-29', 4), '2028-02-29')
  })

  it('the Rome Statute: first day of the month after the sixtieth day after 11 April 2002 is 1 July 2002', () => {
    assert.equal(firstOfNextMonth(addDays('2002-04-11', 60)), '2002-07-01')
    assert.equal(firstOfNextMonth('2023-12-31'), '2024-01-01')
    assert.equal(firstOfNextMonth('2023-02-01'), '2023-03-01')
  })

  it('1900 was no leap year and 2000 was', () => {
    assert.equal(isDay('1900-02-29'), false)
    assert.equal(isDay('2000-02-29'), true)
    assert.equal(addDays('1900-02-28', 1), '1900-03-01')
    assert.equal(daysBetween('1900-01-01', '2000-01-01'), 36_524)
  })

  it('the calendar has a first and a last day, and nothing runs over them', () => {
    assert.equal(isDay('0001-01-01'), true)
    assert.equal(isDay('0000-12-31'), false)
    assert.equal(isDay('10000-01-01'), false)
    assert.equal(addDays('9999-12-31', 1), '9999-12-31')
    assert.equal(addDays('0001-01-01', -1), '0001-01-01')
    assert.equal(addMonths('9999-12-15', 3), '9999-12-31')
    assert.equal(addMonths('0001-01-15', -3), '0001-01-01')
    assert.equal(addWorkingDays('9999-12-30', 20, none), '9999-12-31')
    assert.equal(dayOf(Number.NEGATIVE_INFINITY, BRUSSELS), '0001-01-01')
    assert.equal(dayOf(Number.POSITIVE_INFINITY, BRUSSELS), '9999-12-31')
    assert.equal(dayOf(endOfDay('9999-12-31', BRUSSELS), BRUSSELS), '9999-12-31')
    assert.equal(dayOf(startOfDay('0001-01-01', BRUSSELS), BRUSSELS), '0001-01-01')
    assert.equal(dayOf(startOfDay('0001-01-01', 'Pacific/Auckland'), 'Pacific/Auckland'), '0001-01-01')
    assert.equal(dayOf(endOfDay('9999-12-31', 'America/New_York'), 'America/New_York'), '9999-12-31')
  })

  it('every day number is the day Date says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), n => {
        const day = addDays('1970-01-01', n)
        assert.equal(day, new Date(n * 86_400_000).toISOString().slice(0, 10))
        assert.equal(daysBetween('1970-01-01', day), n)
      }),
    )
  })
})

describe('working days', () => {
  // The days the Council's secretariat was shut at Easter 2023.
  const easter: ReadonlySet<string> = new Set(['2023-04-06', '2023-04-07', '2023-04-10'])

  it('pass over weekends and holidays', () => {
    assert.equal(addWorkingDays('2023-04-05', 1, easter), '2023-04-11')
    assert.equal(addWorkingDays('2023-04-05', 1, none), '2023-04-06')
    assert.equal(addWorkingDays('2023-04-07', 5, none), '2023-04-14')
    assert.equal(addWorkingDays('2023-04-08', 1, none), '2023-04-10')
    assert.equal(addWorkingDays('2023-04-08', 0, none), '2023-04-08')
    assert.equal(addWorkingDays('2023-04-11', -1, easter), '2023-04-05')
  })

  it('the next working day is the day itself if it is one', () => {
    assert.equal(nextWorkingDay('2023-04-05', easter), '2023-04-05')
    assert.equal(nextWorkingDay('2023-04-06', easter), '2023-04-11')
    assert.equal(nextWorkingDay('1969-12-28', none), '1969-12-29')
  })
})

describe('a day at the seat', () => {
  it('begins at midnight there', () => {
    assert.equal(startOfDay('2016-11-04', BRUSSELS), Date.parse('2016-11-03T23:00:00Z'))
    assert.equal(startOfDay('2016-07-04', BRUSSELS), Date.parse('2016-07-03T22:00:00Z'))
    assert.equal(startOfDay('2016-07-04', 'UTC'), Date.parse('2016-07-04T00:00:00Z'))
  })

  it('has 23 and 25 hours when the clocks change', () => {
    const hours = (day: string): number => (endOfDay(day, BRUSSELS) + 1 - startOfDay(day, BRUSSELS)) / 3_600_000
    assert.equal(hours('2023-03-26'), 23)
    assert.equal(hours('2023-10-29'), 25)
    assert.equal(hours('2023-10-30'), 24)
  })

  it('begins at one where midnight does not exist (São Paulo, 4 November 2018)', () => {
    assert.equal(startOfDay('2018-11-04', 'America/Sao_Paulo'), Date.parse('2018-11-04T01:00:00-02:00'))
    assert.equal(dayOf(Date.parse('2018-11-04T02:59:59Z'), 'America/Sao_Paulo'), '2018-11-03')
  })

  it('30 December 2011 was left out at Apia', () => {
    refused('2011-12-30', /there was no 2011-12-30 in Pacific\/Apia/, 'Pacific/Apia')
    assert.equal(dayOf(Date.parse('2011-12-30T10:00:00Z'), 'Pacific/Apia'), '2011-12-31')
    assert.equal(dayOf(Date.parse('2011-12-30T09:59:59Z'), 'Pacific/Apia'), '2011-12-29')
  })

  it('every instant lies in its day', () => {
    const zones = fc.constantFrom(BRUSSELS, 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu', 'UTC', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(fc.integer({ min: -5e12, max: 9e12 }), zones, (ms, zone) => {
        const day = dayOf(ms, zone)
        assert.ok(startOfDay(day, zone) <= ms && ms <= endOfDay(day, zone))
      }),
    )
  })
})

describe('a dating', () => {
  it('a day is the whole day, both ends included', () => {
    assert.deepEqual(when('2016-09-03'), {
      text: '2016-09-03',
      kind: 'day',
      from: Date.parse('2016-09-03T00:00:00+02:00'),
      until: Date.parse('2016-09-03T23:59:59.999+02:00'),
    })
  })

  it('a month and a year run to their last day', () => {
    assert.deepEqual(when('2020-02', 'UTC'), {
      text: '2020-02',
      kind: 'month',
      from: Date.UTC(2020, 1, 1),
      until: Date.UTC(2020, 2, 1) - 1,
    })
    assert.deepEqual(when('2015', 'UTC'), { text: '2015', kind: 'interval', from: Date.UTC(2015, 0, 1), until: Date.UTC(2016, 0, 1) - 1 })
    assert.equal(when('9999-12', 'UTC').until, endOfDay('9999-12-31', 'UTC'))
  })

  it('an interval runs from the first instant of one end to the last of the other', () => {
    assert.equal(when('2022-08-09/2023-03-31').from, startOfDay('2022-08-09', BRUSSELS))
    assert.equal(when('2022-08-09/2023-03-31').until, endOfDay('2023-03-31', BRUSSELS))
    assert.equal(when('2022-08/2022').until, endOfDay('2022-12-31', BRUSSELS))
    assert.deepEqual(
      [when('../2023-03-30').from, when('../2023-03-30').until],
      [Number.NEGATIVE_INFINITY, endOfDay('2023-03-30', BRUSSELS)],
    )
    const named = when('2003-02-10T12:00:00+01:00[Europe/Brussels]/2003-02-10T12:00:00Z[Europe/Brussels]')
    assert.equal(named.until - named.from, 3_600_000)
  })

  it('an instant is its offset, with or without the zone', () => {
    const noon = Date.UTC(2003, 1, 10, 11)
    for (const text of [
      '2003-02-10T12:00+01:00',
      '2003-02-10T12:00:00+01:00',
      '2003-02-10T11:00Z',
      '2003-02-10T11:00:00.000Z',
      '2003-02-10T12:00:00+01:00[Europe/Brussels]',
      '2003-02-10T12:00:00[Europe/Brussels]',
      '2003-02-10T11:00:00Z[Europe/Brussels]',
      '2003-02-10T12:00+01:00[!Europe/Brussels]',
      '2003-02-10T11:00[UTC]',
    ])
      assert.deepEqual(when(text), { text, kind: 'instant', from: noon, until: noon })
  })

  it('an instant agrees with Date.parse', () => {
    const offsets = fc.constantFrom('Z', '+00:00', '+01:00', '-09:30', '+05:45', '-00:00')
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0002-01-01T00:00:00Z'), max: new Date('9998-12-31T00:00:00Z'), noInvalidDate: true }),
        offsets,
        (date, offset) => {
          const text = date.toISOString().replace('Z', offset)
          assert.equal(when(text).from, Date.parse(text))
        },
      ),
    )
  })

  it('a fraction finer than a millisecond is cut and stays before the deadline', () => {
    assert.equal(when('2003-02-10T10:59:59.999999999Z').from, Date.UTC(2003, 1, 10, 11) - 1)
    assert.equal(when('2003-02-10T11:00:00.5Z').from, Date.UTC(2003, 1, 10, 11) + 500)
  })

  it('an hour that does not exist is refused', () => {
    refused('2023-03-26T02:30[Europe/Brussels]', /2023-03-26T02:30:00 does not exist in Europe\/Brussels.*2023-03-26T03:30:00\+02:00/)
  })

  it('an hour that comes twice asks for the offset', () => {
    refused(
      '2023-10-29T02:30[Europe/Brussels]',
      /comes twice.*02:30:00\+02:00\[Europe\/Brussels\] for the first.*02:30:00\+01:00\[Europe\/Brussels\] for the second/,
    )
    assert.equal(when('2023-10-29T02:30+02:00[Europe/Brussels]').from, Date.parse('2023-10-29T00:30Z'))
    assert.equal(when('2023-10-29T02:30+01:00[Europe/Brussels]').from, Date.parse('2023-10-29T01:30Z'))
  })

  it('a written offset binds against the table, and is reported', () => {
    assert.equal(when('2030-07-01T12:00+01:00[Europe/Brussels]').from, Date.parse('2030-07-01T11:00Z'))
    assert.match(
      zoneDisagrees('2030-07-01T12:00+01:00[Europe/Brussels]') ?? '',
      /gives Europe\/Brussels \+02:00 at that instant, not \+01:00/,
    )
    assert.equal(zoneDisagrees('2003-02-10T12:00:00+01:00[Europe/Brussels]'), null)
    assert.equal(zoneDisagrees('2003-02-10T12:00:00Z[Europe/Brussels]'), null)
    assert.equal(zoneDisagrees('2003-02-10T12:00:00+05:00'), null)
    assert.equal(zoneDisagrees('2003-02-10'), null)
    assert.match(zoneDisagrees('2003-02-10T12:00:00+01:00[Mars/Olympus]') ?? '', /knows no zone/)
    assert.match(zoneDisagrees('2003-02-10T12:00:00Z[Nowhere/X]') ?? '', /knows no zone/)
    refused('2003-02-10T12:00:00Z[!Nowhere/X]', /knows no zone/)
    refused('2030-07-01T12:00+01:00[!Europe/Brussels]', /remove the “!”/)
  })

  it('an offset of local mean time may be written to the second or rounded', () => {
    assert.equal(printInstant(Date.UTC(1850, 0, 1), BRUSSELS), '1850-01-01T00:17:30+00:17:30[Europe/Brussels]')
    assert.equal(when('1850-01-01T00:17:30+00:17:30[Europe/Brussels]').from, Date.UTC(1850, 0, 1))
    assert.equal(zoneDisagrees('1850-01-01T00:17:30+00:17:30[Europe/Brussels]'), null)
    assert.equal(zoneDisagrees('1850-01-01T00:18:00+00:18[Europe/Brussels]'), null)
  })

  it('what is no date is refused with the remedy', () => {
    refused('2023-02-30', /February 2023 has 28 days; write 01 to 28/)
    refused('2023-02-29T12:00Z', /February 2023 has 28 days/)
    refused('1900-02-29', /February 1900 has 28 days/)
    refused('2023-04-31/2023-05-02', /April 2023 has 30 days/)
    refused('2023-13-01', /no month 13/)
    refused('2023-00', /no month 00/)
    refused('0000-01-01', /years run from 0001 to 9999/)
    refused('0000', /write a day as/)
    refused('2023-7-1', /write 2023-07-01/)
    refused('10/02/2003', /write a day as/)
    refused('10.02.2003', /write a day as/)
    refused('', /write a day as/)
    refused('2003-02-10 12:00+01:00', /put a T between day and time, 2003-02-10T12:00\+01:00/)
    refused('2003-02-10T24:00:00+01:00', /2003-02-11T00:00/)
    refused('2016-12-31T23:59:60Z', /leap second/)
    refused('2003-02-10T12:00:00', /does not say by which clock; add the offset/)
    refused('2003-02-10T12:00', /does not say by which clock/)
    refused('2003-02-10T12:00+1:00', /is no instant/)
    refused('2003-02-10T25:00Z', /is no instant/)
    refused('2003-02-10T12:00+99:00', /is no instant/)
    refused('2003-02-10T12:00[Mars/Olympus]', /no zone is called "Mars\/Olympus"/)
    refused('2003-02-10T12:00Z[Europe/Brussels][u-ca=hebrew]', /is no instant/)
    refused('\u0662\u0660\u0662\u0663-01-01', /write a day as/)
    refused(`2003-02-10T12:00Z[${'A'.repeat(5000)}`, /…/)
  })

  it('an interval must have an end, and the end must come after the start', () => {
    refused('2023-03-30/..', /has no end; a record says what was done/)
    refused('2023-03-30/', /has no end/)
    refused('/2023-03-30', /write \.\.\/2023-03-30/)
    refused('2023-03-31/2022-08-09', /ends before it begins; write 2022-08-09\/2023-03-31/)
    refused('2023/2024/2025', /write a day as/)
    assert.equal(when('2023-03-30/2023-03-30').kind, 'interval')
  })

  it('a zone that no table knows is a sentence, not a stack', () => {
    refused('2023-03-30', /no zone is called "Europe\/Bruxelles"/, 'Europe/Bruxelles')
    assert.equal(isZone('Europe/Brussels'), true)
    assert.equal(isZone('+02:00'), false)
    assert.equal(isZone(''), false)
  })

  it('no text whatever throws', () => {
    const sign = fc.constantFrom(
      ...'0123456789-:TZ+/.[]! aé'.split(''),
      '2023',
      '-02',
      '-30',
      'T12:00',
      '+01:00',
      '[Europe/Brussels]',
      '..',
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), parts => {
        const text = parts.join('')
        parseWhen(text, BRUSSELS)
        zoneDisagrees(text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('printing an instant', () => {
  it('shows the clocks at the seat', () => {
    assert.equal(printInstant(Date.parse('2003-02-10T11:00:00Z'), BRUSSELS), '2003-02-10T12:00:00+01:00[Europe/Brussels]')
    assert.equal(printInstant(Date.parse('2023-10-29T00:30:00Z'), BRUSSELS), '2023-10-29T02:30:00+02:00[Europe/Brussels]')
    assert.equal(printInstant(Date.parse('2023-10-29T01:30:00Z'), BRUSSELS), '2023-10-29T02:30:00+01:00[Europe/Brussels]')
    assert.equal(printInstant(5, 'UTC'), '1970-01-01T00:00:00.005+00:00[UTC]')
    assert.equal(printInstant(0, 'America/St_Johns'), '1969-12-31T20:30:00-03:30[America/St_Johns]')
  })

  it('is read back as the same instant', () => {
    const zones = fc.constantFrom(BRUSSELS, 'America/New_York', 'Asia/Kathmandu', 'UTC', 'Africa/Monrovia', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(fc.integer({ min: -6e13, max: 2.5e14 }), zones, (ms, zone) => {
        const text = printInstant(ms, zone)
        assert.equal(when(text, zone).from, ms, text)
        assert.equal(zoneDisagrees(text), null)
      }),
    )
  })
})

describe('an instant written in the usual way', () => {
  it('is the instant the clock of the machine gives', () => {
    for (const text of ['2016-11-04T12:00:00Z', '1970-01-01T00:00:00Z', '2024-02-29T23:59:59+14:00', '1901-12-13T20:45:52-05:30']) {
      assert.equal(plainInstant(text), Date.parse(text), text)
      assert.deepEqual(when(text), { text, kind: 'instant', from: Date.parse(text), until: Date.parse(text) })
    }
    fc.assert(
      fc.property(fc.integer({ min: -62_000_000_000, max: 250_000_000_000 }), seconds => {
        const text = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
        assert.equal(plainInstant(text), text.length === 20 ? seconds * 1000 : Number.NaN)
      }),
    )
  })

  it('anything else is left to the reader of datings, which says what is wrong', () => {
    const others = [
      '2016-11-04',
      '2016-11-04T12:00Z',
      '2016-11-04T12:00:00.5Z',
      '2016-11-04T12:00:00+01:00[Europe/Brussels]',
      '2016-11-04T12:00:00',
    ]
    const wrong = [
      '2023-02-30T12:00:00Z',
      '2016-11-04T24:00:00Z',
      '2016-11-04T12:60:00Z',
      '2016-11-04T12:00:60Z',
      '2016-11-04T12:00:00+19:00',
      '2016-11-04T12:00:00+01:60',
      '2016-11-04T12:00:00 01:00',
      '2016-11-04T12:00:00z',
      '2016-11-04 12:00:00Z',
      '0000-11-04T12:00:00Z',
      '2016-1a-04T12:00:00Z',
    ]
    for (const text of [...others, ...wrong]) assert.ok(Number.isNaN(plainInstant(text)), text)
    for (const text of wrong) refused(text, /./)
  })
})
