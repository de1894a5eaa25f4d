// Imported before everything else: graphql checks the types it is given far more slowly where nothing says that this is production.
process.env.NODE_ENV ??= 'production';
