import { centerChoice, centerQuestion } from '@services/import/named-centers'
import { questionId } from '@services/import/question-id'
import type { Ask } from '@services/import/ledger-plan'
import type { StaffLine } from '@services/staffing/import/staff-line'
import type { StaffDictionary, StaffWords } from '@services/staffing/import/staff-words'

type AnswersById = ReadonlyMap<string, string>

/** Turns the words of a line into what they stand for; what is unsure is asked, the centre of namesakes later. */
export async function settleWords(line: StaffLine, words: StaffWords, answers: AnswersById): Promise<void> {
  settlePost(line, words, answers)
  settleEntry(line, 'identity', words, answers)
  settleEntry(line, 'certificate', words, answers)
  if (line.read.center === '') return
  const told = answers.get(centerQuestion(line.text).id)
  const named = words.centers.find(line.text)
  line.centerIds = told === undefined ? named.map(({ id }) => id) : [told]
  if (line.centerIds.length > 0) return
  const { center } = line.read
  const question = await words.centers.question(line.text)
  const advice = question.options.length > 0 ? '请在上面选定是哪个中心' : '请填写台账里的中心全称或编号'
  ask(line, `没有叫“${center}”的中心`, advice, question)
}

/** Of several centres of one name the one at which the person holds the post; else the clerk says. */
export function settleCenter(line: StaffLine, words: StaffWords, held: readonly HeldPost[]): void {
  if (line.centerIds.length <= 1) return
  const own = held.filter(
    ({ centerId, postId }) => line.centerIds.includes(centerId) && postId === line.postId
  )
  const ids = new Set(own.map(({ centerId }) => centerId))
  if (ids.size === 1) {
    line.centerIds = [...ids]
    return
  }
  const message = `有 ${line.centerIds.length} 个中心都叫“${line.read.center}”`
  const question = centerQuestion(line.text, words.centers.find(line.text).map(centerChoice))
  ask(line, message, '请在上面选定，或在表里加上“县区”“街道(乡镇)”两列', question)
}

interface HeldPost {
  centerId: string
  postId: string
}

function settlePost(line: StaffLine, words: StaffWords, answers: AnswersById): void {
  const { post } = line.read
  if (post === '') return
  const id = questionId('post', post)
  line.postId = answers.get(id) ?? words.postNamed(post)
  if (line.postId !== null) return
  const question = { id, key: 'post', text: post, options: words.postChoices }
  ask(line, `没有叫“${post}”的岗位`, '请在上面选定，或改为岗位设置里的名称', question)
}

function settleEntry(line: StaffLine, key: StaffDictionary, words: StaffWords, answers: AnswersById): void {
  const text = line.text[key] ?? ''
  if (text === '') return
  const id = questionId(key, text)
  const told = answers.get(id)
  if (told === '') return
  line[key] = told ?? words.code(key, text)
  if (line[key] !== null) return
  const question = { id, key, text, options: words.choices(key) }
  ask(line, `“${text}”不在字典中`, '请在上面选定，或改为字典里的名称', question)
}

function ask({ table, row }: StaffLine, message: string, advice: string, question: Ask): void {
  table.problems.add(row, question.key, message, advice, question.options.length > 0 ? question : undefined)
}
