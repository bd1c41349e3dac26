import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Task } from '#contract/catalogue.ts';

/** The module and the task that the benchmark opens. */
const [moduleId, taskId] = ['a1-at-the-market', 'a1-at-the-market-1'];

/** Renews the session and asks for the task: what any page must do that shows one to somebody who was here before. */
async function fetchTask(): Promise<Task | undefined> {
  const renewed = await fetch('/api/auth/refresh', { method: 'POST', headers: { 'X-Xentree-Client': 'web' } });
  const { access_token } = await renewed.json();
  const answer = await fetch(`/api/xel/modules/${moduleId}`, { headers: { Authorization: `Bearer ${access_token}` } });
  const { tasks } = (await answer.json()) as { tasks: Task[] };
  return tasks.find(({ id }) => id === taskId);
}

/** The least that React 19 can show of a task that can be answered: the floor that the task page is held against. */
function Page() {
  const [task, setTask] = useState<Task>();
  useEffect(() => void fetchTask().then(setTask), []);
  if (!task) return <p>Loading</p>;
  return (
    <main>
      <h1>{task.title}</h1>
      <p>{task.prompt}</p>
      {task.choices?.map(({ item, prompt, options }) => (
        <label key={item}>
          {prompt}
          <select>
            {options.map(({ id, text }) => (
              <option key={id}>{text}</option>
            ))}
          </select>
        </label>
      ))}
    </main>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
