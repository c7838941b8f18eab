import { defineFinding } from '../define'

/** Why the same drug pushed again has no code. */
export type NotRepeated =
  'chemotherapy' | 'office' | 'office, also infused' | 'too soon' | 'too soon after its infusion'

interface Facts {
  readonly drug: string
  readonly why: NotRepeated
  /** Minutes within which the same drug is not reported again. */
  readonly interval: number
}

export const repeatPush = defineFinding({
  id: 'repeat-push',
  heading: 'Same drug pushed again',
  severity: 'info',
  about: 'rows',
  forBilled: 'nothing',
  says: (f: Facts) => ({ text: textOf(f), ask: 'Nothing, if the times are right.' }),
  example: {
    log: `
      Drug | Route | Start | Stop
      ondansetron | IV push | 9:00 |
      ondansetron | IV push | 10:00 |`,
    rows: [3],
    says: 'ondansetron was pushed again; in an office the same drug again has no code.',
    asks: 'Nothing, if the times are right.',
  },
})

function textOf({ drug, why, interval }: Facts): string {
  switch (why) {
    case 'chemotherapy':
      return `${drug} was pushed again; a second push of a chemotherapy drug has no code.`
    case 'office, also infused':
      return `${drug} was also infused; in an office its push has no code of its own.`
    case 'office':
      return `${drug} was pushed again; in an office the same drug again has no code.`
    case 'too soon after its infusion':
      return `${drug} was pushed within ${interval} minutes of its infusion: not billed.`
    case 'too soon':
      return `${drug} was pushed again within ${interval} minutes, or without a time: not billed.`
  }
}
