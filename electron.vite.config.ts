import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'

const at = (path: string): string => resolve(__dirname, path)
const commonJs = { format: 'cjs' as const, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }

export default defineConfig({
  main: {
    resolve: { tsconfigPaths: true },
    build: {
      target: 'node18',
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: at('electron/main/index.ts'),
          backend: at('electron/backend/index.ts'),
          // Runs in a thread of the backend, found beside it by its name.
          'ledger-worker': at('electron/documents/excel/ledger/ledger-worker.ts')
        },
        output: commonJs
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
