// Narrows the list of help.html to what was typed. The page works without it.
const field = document.getElementById('words')
const items = [...document.querySelectorAll('#everything li')]
const found = document.getElementById('found')
const list = document.querySelector('#find details')
field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
  let count = 0
  list.open = words.length > 0
  for (const item of items) {
    const text = item.textContent.toLowerCase()
    item.hidden = !words.every((word) => text.includes(word))
    if (!item.hidden) count++
  }
  found.textContent = words.length === 0 ? '' : count === 1 ? '1 entry' : `${count} entries`
})
