import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'

const at = (path: string): string => resolve(__dirname, path)
const commonJs = { format: 'cjs' as const, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }

/** One file is read at the start instead of a thousand; what is left out is native or loaded when first needed. */
const bundled = ['electron-log', 'reflect-metadata', 'typeorm', 'yauzl', 'zod']

/** Of TypeORM's twenty drivers only SQLite's is ever made; read at each start, the others cost a tenth of it. */
const sqliteOnly = {
  name: 'sqlite-only',
  load: (id: string): string | null =>
    /typeorm\/driver\/(?!sqlite\/|sqlite-abstract\/).+\/\w+(Driver|DriverFactory|QueryRunner)\.js$/u.test(id)
      ? 'module.exports = {}'
      : null
}

export default defineConfig({
  main: {
    resolve: { tsconfigPaths: true },
    plugins: [sqliteOnly],
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
