/** Addresses within English. */
export const modulePath = (moduleId: string): string => `/english/modules/${encodeURIComponent(moduleId)}`;

export const submissionPath = (id: string): string => `/english/submissions/${encodeURIComponent(id)}`;

export function taskPath(taskId: string, moduleId: string, submissionId?: string): string {
  const search = new URLSearchParams({ module: moduleId, ...(submissionId && { submission: submissionId }) });
  return `/english/tasks/${encodeURIComponent(taskId)}?${search}`;
}

/** Tasks are named after their module: `b1-past-3`. */
export const moduleOfTask = (taskId: string): string => taskId.replace(/-\d+$/, '');
