import { z } from 'zod'
import { checkWhole } from './check-whole.ts'

/** Sizes that keep a questionnaire answerable, and its answers inside HUD's columns. */
export const questionnaireLimits = {
  sections: 12,
  questions: 60,
  options: 20,
  conditions: 6,
  bands: 12,
  points: 100,
  /** HUD's columns for a question, its group and a result hold 250 characters. */
  words: 250,
} as const
const limits = questionnaireLimits

const key = z
  .string('give it a short name')
  .regex(/^[a-z][a-z0-9_]*$/, 'use small letters, digits and _, and begin with a letter')
  .max(40, 'use 40 characters or fewer')

/** Words that leave in HUD's files: those hold none of these characters. */
function said(longest: number) {
  return z
    .string('write the words')
    .trim()
    .min(1, 'write the words')
    .max(longest, `use ${longest} characters or fewer`)
    .regex(/^[^<>[\]{}\p{Cc}]*$/u, 'leave out < > [ ] { } and line breaks')
}

/** What stands in an object that nobody reads would be lost, so it is refused by name. */
const known = {
  error: (issue: { readonly code?: string | undefined; readonly keys?: unknown }) =>
    issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)
      ? `take out ${issue.keys.join(', ')}: nothing reads it`
      : 'write an object in braces here',
}

const points = z
  .int('write a whole number of points')
  .min(0, 'write 0 points or more')
  .max(limits.points, `write ${limits.points} points or fewer`)

const optionSchema = z.strictObject({ key, words: said(120), points: points.optional() }, known)

const answer = z.string('name the answer by its short name').max(40, 'use 40 characters or fewer')

const conditionSchema = z.discriminatedUnion(
  'is',
  [
    z.strictObject({ question: key, is: z.literal('equals'), value: answer }, known),
    z.strictObject(
      {
        question: key,
        is: z.literal('one_of'),
        values: z.array(answer, 'list the answers').min(1, 'name at least one answer').max(limits.options),
      },
      known,
    ),
    z.strictObject(
      {
        question: key,
        is: z.literal('at_least'),
        value: z.number('write a number').min(0, 'write 0 or more').max(100_000, 'write 100,000 or less'),
      },
      known,
    ),
  ],
  'choose how the answer is compared: equals, one_of or at_least',
)
export type Condition = Readonly<z.output<typeof conditionSchema>>

const showWhenSchema = z.strictObject(
  {
    match: z.enum(['all', 'any'], 'choose all or any'),
    conditions: z
      .array(conditionSchema, 'list the conditions')
      .min(1, 'name at least one condition, or leave showWhen out')
      .max(limits.conditions, `name ${limits.conditions} conditions or fewer`),
  },
  known,
)
export type ShowWhen = Readonly<z.output<typeof showWhenSchema>>

const everyQuestion = {
  key,
  words: said(limits.words),
  /** One sentence under the question. */
  hint: said(200).optional(),
  showWhen: showWhenSchema.optional(),
}

const options = z
  .array(optionSchema, 'list the answers')
  .min(2, 'offer at least two answers')
  .max(limits.options, `offer ${limits.options} answers or fewer`)

const whole = z.int('write a whole number').min(0, 'write 0 or more').max(100_000, 'write 100,000 or less')

const stepSchema = z.strictObject({ from: whole, points }, known)

const questionSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject(
      {
        ...everyQuestion,
        type: z.literal('yes_no'),
        points: z.strictObject({ yes: points.optional(), no: points.optional() }, known).optional(),
      },
      known,
    ),
    z.strictObject({ ...everyQuestion, type: z.literal('one_of'), options }, known),
    z.strictObject({ ...everyQuestion, type: z.literal('several_of'), options }, known),
    z.strictObject(
      {
        ...everyQuestion,
        type: z.literal('number'),
        min: whole.optional(),
        max: whole.optional(),
        /** From which number on how many points; the highest step reached counts. */
        steps: z.array(stepSchema, 'list the steps').max(20, 'write 20 steps or fewer').optional(),
      },
      known,
    ),
    z.strictObject({ ...everyQuestion, type: z.literal('date') }, known),
    z.strictObject({ ...everyQuestion, type: z.literal('text') }, known),
  ],
  'choose a type: yes_no, one_of, several_of, number, date or text',
)
export type Question = Readonly<z.output<typeof questionSchema>>

const sectionSchema = z.strictObject(
  {
    key,
    title: said(120),
    /** The most points that this section adds. */
    cap: whole.optional(),
    questions: z
      .array(questionSchema, 'list the questions')
      .min(1, 'ask at least one question')
      .max(limits.questions, `ask ${limits.questions} questions or fewer in a section`),
  },
  known,
)
export type Section = Readonly<z.output<typeof sectionSchema>>

const bandSchema = z.strictObject(
  {
    from: whole,
    label: said(120),
  },
  known,
)
export type Band = Readonly<z.output<typeof bandSchema>>

/** A questionnaire as it may stand while it is written: every part has its form, but the whole may not hold yet. */
export const questionnaireShape = z.strictObject(
  {
    /** The form of the file itself. */
    format: z.literal(1, 'write 1: the only form that this Threshold reads'),
    key,
    label: said(80),
    /** One sentence that says when it is used. */
    about: said(300),
    kind: z.enum(['standard', 'alternative'], 'choose standard or alternative'),
    /** Where it comes from, and whether the community itself approved it. */
    source: said(400),
    verified: z.boolean('say true where your CoC approved it, false where it has to be asked'),
    sections: z
      .array(sectionSchema, 'list the sections')
      .min(1, 'write at least one section')
      .max(limits.sections, `write ${limits.sections} sections or fewer`),
    /** From this version on it is asked no more. */
    retired: z.literal(true, 'write true, or leave it out').optional(),
    bands: z.array(bandSchema, 'list the bands').max(limits.bands, `write ${limits.bands} bands or fewer`),
  },
  known,
)

/**
 * A community's questionnaire: sections of questions, what each answer adds, and what a sum is called. A standard one may
 * score; an alternative one, for people who refuse or must not be scored, never does.
 */
export const questionnaireSchema = questionnaireShape.superRefine((questionnaire, context) => {
  for (const { path, reason } of checkWhole(questionnaire))
    context.addIssue({ code: 'custom', path: [...path], message: reason })
})
export type Questionnaire = Readonly<z.output<typeof questionnaireSchema>>
