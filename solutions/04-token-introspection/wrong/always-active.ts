// task: proves-who-asks
// mistake: Every token is active, and nobody is asked.
export const createIntrospector = () => ({
  introspect: async () => ({ status: 'active', subject: 'x', scopes: [] }),
});
