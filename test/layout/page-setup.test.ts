import { describe, expect, it } from 'vitest'
import { a4, bodyOf, leastBody, marginsLeaveRoom, type PageSetup, pageSetup } from '../../src/layout/page-setup.js'

const millimetres = (points: number): number => Math.round((points * 25.4 * 1000) / 72) / 1000
const points = (length: number): number => (length * 72) / 25.4

/** Width, height and margins (top, right, bottom, left) in millimetres. */
function measuresOf({ width, height, margins: { top, right, bottom, left } }: PageSetup): readonly number[] {
  return [width, height, top, right, bottom, left].map(millimetres)
}

describe('the page of a form', () => {
  it('is A4 upright where nothing is asked for', () => {
    expect(measuresOf(pageSetup({}))).toEqual([210, 297, 20, 17, 22, 17])
  })

  it.each([
    [{ paper: 'A3' }, [297, 420]],
    [{ paper: 'A4', orientation: 'landscape' }, [297, 210]],
    [{ paper: 'A3', orientation: 'landscape' }, [420, 297]],
    [{ paper: 'A3', orientation: 'portrait' }, [297, 420]],
    [{ orientation: 'landscape' }, [297, 210]],
    [{ orientation: 'portrait' }, [210, 297]],
  ] as const)('is as large and turned as %j asks', (print, size) => {
    expect(measuresOf(pageSetup(print))).toEqual([...size, 20, 17, 22, 17])
  })

  it('has the margins asked for, and the usual ones on the other sides', () => {
    expect(measuresOf(pageSetup({ margins: { top: points(37), left: points(28) } }))).toEqual([210, 297, 37, 17, 22, 28])
  })

  it.each([
    [{}, [210, 148]],
    [{ orientation: 'portrait' }, [148, 210]],
    [{ paper: 'A4' }, [297, 210]],
  ] as const)('keeps what another usual page has, with %j', (print, size) => {
    const usual: PageSetup = { width: points(210), height: points(148), margins: a4.margins }
    expect(measuresOf(pageSetup(print, usual)).slice(0, 2)).toEqual(size)
    expect(marginsLeaveRoom(print, usual)).toBe(true)
  })

  it('has room between its margins', () => {
    const { width, height } = bodyOf(a4)
    expect([width, height].map(millimetres)).toEqual([176, 255])
  })
})

describe('margins', () => {
  // Whole points, so that nothing is rounded at the border.
  const usual: PageSetup = { width: leastBody + 30, height: leastBody + 50, margins: { top: 20, right: 10, bottom: 30, left: 20 } }

  it('leave a form 60 millimetres each way', () => {
    expect(millimetres(leastBody)).toBe(60)
  })

  it.each([
    ['the least room', {}, true],
    ['less at the left', { left: 21 }, false],
    ['less at the right', { right: 11 }, false],
    ['less at the head', { top: 21 }, false],
    ['less at the foot', { bottom: 31 }, false],
    ['none at the left', { left: 0 }, true],
    ['less than none at the left', { left: -1 }, false],
    ['more on one side and less on the other', { left: 10, right: 20 }, true],
  ])('%s', (_, margins, isEnough) => {
    expect(marginsLeaveRoom({ orientation: 'portrait', margins }, usual)).toBe(isEnough)
    if (isEnough) expect(pageSetup({ orientation: 'portrait', margins }, usual).margins).toEqual({ ...usual.margins, ...margins })
    else expect(() => pageSetup({ orientation: 'portrait', margins }, usual)).toThrow(new RangeError('the margins leave no room for a form on the page'))
  })
})
