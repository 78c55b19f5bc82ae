
namespace Sijil.Web.Tests;

/// <summary>A mistake as a person makes it: a piece of a file is written another way.</summary>
public sealed record Slip(string File, string Right, string Wrong)
{
    /// <summary>Where the mistake is to be found, when that is not where the piece begins.</summary>
    public string At { get; init; } = Wrong;
}

/// <summary>The sample emirate with many of its files broken, served by the real host.</summary>
public sealed class BrokenModels : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-broken-").FullName;
    private readonly StringWriter said = new();
    private House? house;

    public string Said => said.ToString();
    public HttpClient Client { get; private set; } = null!;
    private string Models => Path.Combine(folder, "models");

    /// <summary>The line of a file on which a text stands.</summary>
    public int LineOf(string file, string text)
    {
        var whole = File.ReadAllText(Path.Combine(Models, file));
        return 1 + whole[..whole.IndexOf(text, StringComparison.Ordinal)].Count(letter => letter == '\n');
    }

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        Copy(Path.Combine(Tree.Root, "models"), Models);
        foreach (var slip in BrokenModelTests.Slips) await Make(slip, cancel);
        File.Copy(Path.Combine(Models, "services", "rta-01.json"), Path.Combine(Models, "services", "rta-09.json"));
        house = await House.Open(new HouseOptions(Path.Combine(folder, "data")) { Models = Models, Port = FreePort.Next() }, said, cancel);
        await house.App.StartAsync(CancellationToken.None);
        Client = new HttpClient { BaseAddress = new Uri(house.App.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (house is not null)
        {
            await house.App.StopAsync(CancellationToken.None);
            await house.DisposeAsync();
        }
        await said.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Make(Slip slip, CancellationToken cancel)
    {
        var file = Path.Combine(Models, slip.File);
        var text = await File.ReadAllTextAsync(file, cancel);
        Assert.Contains(slip.Right, text, StringComparison.Ordinal);
        var at = text.IndexOf(slip.Right, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text[..at] + slip.Wrong + text[(at + slip.Right.Length)..], cancel);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var inner in Directory.EnumerateDirectories(from)) Copy(inner, Path.Combine(to, Path.GetFileName(inner)));
    }
}
