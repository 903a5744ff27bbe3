import type { TableWords } from '@services/history/field-words'
import { attachmentWords } from '@services/history/words/attachment'
import { centerWords } from '@services/history/words/center'
import { grassrootsWords } from '@services/history/words/grassroots'
import { officeWords } from '@services/history/words/office'
import { planWords } from '@services/history/words/plan'
import { projectWords } from '@services/history/words/project'
import { reportWords } from '@services/history/words/report'
import { staffingWords } from '@services/history/words/staffing'
import { supervisionWords } from '@services/history/words/supervision'
import { templateWords } from '@services/history/words/templates'

/** Every table that the change log can speak of; a table or field that is missing here is not shown. */
export const allWords: Readonly<Record<string, TableWords>> = {
  ...attachmentWords,
  ...centerWords,
  ...projectWords,
  ...planWords,
  ...reportWords,
  ...supervisionWords,
  ...staffingWords,
  ...grassrootsWords,
  ...officeWords,
  ...templateWords
}
