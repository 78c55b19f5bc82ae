using Sijil.Bench;

return await Benchmarks.Run(args, CancellationToken.None);
