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
  says: (f: Facts) => ({ text: textOf(f), ask: 'No action needed if the times are correct.' }),
  example: {
    log: `
      Drug | Route | Start | Stop
      ondansetron | IV push | 9:00 |
      ondansetron | IV push | 10:00 |`,
    rows: [3],
    says: 'Ondansetron was pushed again; in an office, a repeat push of the same drug has no code.',
    asks: 'No action needed if the times are correct.',
  },
})

function textOf({ drug, why, interval }: Facts): string {
  switch (why) {
    case 'chemotherapy':
      return `${drug} was pushed again; a second push of a chemotherapy drug has no code.`
    case 'office, also infused':
      return `${drug} was also infused; in an office, its push has no code of its own.`
    case 'office':
      return `${drug} was pushed again; in an office, a repeat push of the same drug has no code.`
    case 'too soon after its infusion':
      return `${drug} was pushed within ${interval} minutes of its infusion, so the push is not billed.`
    case 'too soon':
      return `${drug} was pushed again within ${interval} minutes, or without a time, so this push is not billed.`
  }
}
