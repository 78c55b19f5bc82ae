using System.Globalization;
using Sijil.Bench;

// A bench that needs another process starts this program again.
return args switch
{
    ["serve", "api", var folder, var port] => await ApiHost.Run(folder, int.Parse(port, CultureInfo.InvariantCulture), CancellationToken.None),
    ["serve", "echo", var folder, var port] => await EchoHost.Run(folder, int.Parse(port, CultureInfo.InvariantCulture), CancellationToken.None),
    ["load", var file, var port, var rate] => await HttpLoad.Run(file, int.Parse(port, CultureInfo.InvariantCulture), double.Parse(rate, CultureInfo.InvariantCulture)),
    _ => await Benchmarks.Run(args, CancellationToken.None),
};
