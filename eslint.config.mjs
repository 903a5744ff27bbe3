import noUnsanitized from 'eslint-plugin-no-unsanitized'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

/** Folders as they appear in an import path, by alias or relatively. */
const area = {
  domain: '@domain/|database/domain/',
  database: '@database/(?!domain/)|database/(?!domain/)',
  contract: '@contract/|electron/contract/',
  services: '@services/|electron/services/',
  documents: '@documents/|electron/documents/',
  main: 'electron/main/|\\.\\./main/',
  backend: 'electron/backend/|\\.\\./backend/',
  renderer: '@renderer/|renderer/',
  electron: '^electron(/|$)',
  typeorm: '^(typeorm|sqlite3)(/|$)',
  node: '^node:'
}

/** A fence: the files inside may not import the named areas; the message names the right place. */
const fence = (files, forbidden, message, paths = []) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map((name) => ({ regex: area[name], message })), paths }
    ]
  }
})

const ipcMainOnlyInGate = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Only electron/main/gate.ts may use ipcMain.'
}
const shellOnlyInFolders = {
  name: 'electron',
  importNames: ['shell'],
  message: 'Only electron/main/open-folder.ts may use shell.'
}

const rawDoors = [
  {
    selector: "MemberExpression[property.name='desk'][object.name=/^(window|globalThis)$/]",
    message: 'Only renderer/desk.ts may touch window.desk.'
  },
  {
    selector: "Property[key.name='synchronize'][value.value=true]",
    message: 'synchronize loses data (hazards §0): write a migration.'
  },
  {
    selector: "Property[key.name='dropSchema'][value.value=true]",
    message: "dropSchema deletes the clerk's data."
  }
]

export default tseslint.config(
  { ignores: ['out/', 'release/', 'test-results/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  noUnsanitized.configs.recommended,
  {
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] } },
    rules: {
      'no-restricted-syntax': ['error', ...rawDoors],
      'vue/no-v-html': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error'
    }
  },
  { files: ['renderer/desk.ts', 'electron/preload/index.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['electron/runtime/**', 'tests/**', 'resources/packaging/**'],
    rules: { 'no-console': 'off' }
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  fence(
    ['database/domain/**'],
    [
      'contract',
      'database',
      'services',
      'documents',
      'main',
      'backend',
      'renderer',
      'electron',
      'typeorm',
      'node'
    ],
    'The domain imports nothing: gather values in electron/services and hand them in.'
  ),
  fence(
    ['electron/contract/**'],
    ['database', 'services', 'documents', 'main', 'backend', 'renderer', 'electron', 'typeorm', 'node'],
    'The contract knows the domain alone.'
  ),
  fence(
    ['database/!(domain)/**', 'database/*.ts'],
    ['contract', 'services', 'documents', 'main', 'backend', 'renderer', 'electron'],
    'The database knows the domain alone; use cases live in electron/services.'
  ),
  fence(
    ['electron/documents/**'],
    ['database', 'services', 'main', 'backend', 'renderer', 'electron', 'typeorm'],
    'Documents get rows handed in by electron/services.'
  ),
  fence(
    ['electron/services/**'],
    ['main', 'backend', 'renderer', 'electron'],
    'Services know domain, contract, database and documents; the shell stays outside.'
  ),
  fence(
    ['electron/backend/**'],
    ['main', 'renderer', 'documents'],
    'The backend registers services; window and dialogs live in electron/main.'
  ),
  fence(
    ['electron/main/**'],
    ['database', 'services', 'documents', 'renderer', 'typeorm'],
    'The shell asks the backend through electron/main/backend-process.ts.',
    [ipcMainOnlyInGate, shellOnlyInFolders]
  ),
  fence(
    ['electron/main/gate.ts'],
    ['database', 'services', 'documents', 'renderer', 'typeorm'],
    'See above.',
    [shellOnlyInFolders]
  ),
  fence(
    ['electron/main/open-folder.ts'],
    ['database', 'services', 'documents', 'renderer', 'typeorm'],
    'See above.',
    [ipcMainOnlyInGate]
  ),
  fence(
    ['electron/preload/**'],
    ['domain', 'database', 'services', 'documents', 'main', 'backend', 'renderer', 'typeorm', 'node'],
    'The preload knows the names of the contract only.'
  ),
  fence(
    ['renderer/**'],
    ['database', 'services', 'documents', 'main', 'backend', 'electron', 'typeorm', 'node'],
    'The screen asks renderer/desk.ts; rules come from @domain, types from @contract.'
  )
)
