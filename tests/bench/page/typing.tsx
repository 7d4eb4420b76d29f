import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least a search box can do: show what was typed. */
function Typing() {
  const [text, setText] = useState('');
  return (
    <>
      <input autoFocus aria-label="Typing" value={text} onChange={(event) => setText(event.target.value)} />
      <p>{text}</p>
    </>
  );
}

createRoot(document.body.appendChild(document.createElement('div'))).render(<Typing />);
