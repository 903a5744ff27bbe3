import '@contract/zod-settings'
import '@renderer/styles/tokens.css'
import '@renderer/styles/base.css'
import App from '@renderer/App.vue'
import { installErrorHandling } from '@renderer/app/error-handling'
import { router } from '@renderer/app/router'
import { createPinia } from 'pinia'
import { createApp } from 'vue'

const app = createApp(App)
installErrorHandling(app)
app.use(createPinia())
app.use(router)
app.mount('#app')
