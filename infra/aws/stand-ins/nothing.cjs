// Stands for a package whose parts nothing of ours calls: `bundle.ts` says which.
module.exports = {};
