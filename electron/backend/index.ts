import type { FromBackend, Pushed, ToBackend } from '@contract/wire'
import { createBackend, type Backend } from './backend'
import { KeyQuestions } from './key-questions'
import { PaperPrinter } from './paper-printer'

const port = process.parentPort
const send = (message: FromBackend): void => port.postMessage(message)

const printer = new PaperPrinter(send)
const keys = new KeyQuestions(send)
let backend: Backend | null = null

port.on('message', ({ data }: { data: ToBackend }) => {
  switch (data.kind) {
    case 'open':
      backend = createBackend(data.settings, {
        push: (event: Pushed) => send({ kind: 'event', event }),
        log: (level, text) => send({ kind: 'log', level, text }),
        printPaper: printer.print,
        askKeyGuard: keys.ask
      })
      return
    case 'request':
      void backend
        ?.dispatch(data.name, data.input, data.files)
        .then((reply) => send({ kind: 'reply', id: data.id, reply }))
      return
    case 'printed':
      printer.receive(data.id, data.pdf)
      return
    case 'key-answer':
      keys.receive(data.id, data.answer)
      return
    case 'stop':
      void Promise.resolve(backend?.stop()).then(() => process.exit(0))
  }
})
