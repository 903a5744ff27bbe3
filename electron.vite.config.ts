import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'

const at = (path: string): string => resolve(__dirname, path)
const commonJs = { format: 'cjs' as const, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }

/** One file is read at the start instead of a thousand; what is left out is native or loaded when first needed. */
const bundled = ['electron-log', 'reflect-metadata', 'typeorm', 'uuid', 'yauzl', 'zod']

/**
 * What TypeORM reads at each start and this program never asks of it, a seventh of the start of the backend: its other
 * nineteen drivers, entities found by patterns, `.env` files, laid out and coloured logs.
 */
const unusedInTypeOrm = [
  /typeorm\/driver\/(?!sqlite\/|sqlite-abstract\/).+\/\w+(Driver|DriverFactory|QueryRunner)\.js$/u,
  /typeorm\/logger\/DebugLogger\.js$/u,
  /typeorm\/node_modules\/glob\//u,
  /\/node_modules\/(@sqltools\/formatter|dotenv)\//u
]

/** Its SHA-1 is Node's. */
const leanTypeOrm = {
  name: 'lean-typeorm',
  load: (id: string): string | null => {
    if (/\/node_modules\/sha\.js\/index\.js$/u.test(id))
      return "module.exports = require('node:crypto').createHash"
    return unusedInTypeOrm.some((path) => path.test(id)) ? 'module.exports = {}' : null
  }
}

export default defineConfig({
  main: {
    resolve: { tsconfigPaths: true },
    plugins: [leanTypeOrm],
    build: {
      target: 'node18',
      outDir: 'out/main',
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        input: {
          index: at('electron/main/index.ts'),
          backend: at('electron/backend/index.ts'),
          // Runs in a thread of the backend, found beside it by its name.
          'ledger-worker': at('electron/documents/excel/ledger/ledger-worker.ts')
        },
        // Names and lines stay: TypeORM goes by the former, who reads the log by both.
        output: {
          ...commonJs,
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } }
        }
      }
    }
  },
  preload: {
    resolve: { tsconfigPaths: true },
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: { input: { index: at('electron/preload/index.ts') }, output: commonJs }
    }
  },
  renderer: {
    root: at('renderer'),
    resolve: { tsconfigPaths: true },
    plugins: [
      vue(),
      components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] })
    ],
    build: {
      target: 'chrome114',
      outDir: at('out/renderer'),
      rollupOptions: { input: { index: at('renderer/index.html') } }
    }
  }
})
