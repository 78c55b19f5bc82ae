using Sijil.EndToEnd.Tests.Journeys;

namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>A page as somebody comes to see it: by its address, or by what they did on another.</summary>
internal sealed record Sight(string Name, Func<Visitor, Task<int>> Show, int Status = 200)
{
    public bool IsPaper { get; private init; }

    public static implicit operator Sight(string path) => new(path, visitor => visitor.Go(path));

    /// <summary>A page that is a document of its own: kept as it is, without the site's frame around it.</summary>
    public static Sight Paper(string path) => new(path, visitor => visitor.Go(path)) { IsPaper = true };

    public static Sight WithStatus(int status, string path) => new(path, visitor => visitor.Go(path), status);

    /// <summary>A form sent as it came, or with these answers: what it then says of its mistakes.</summary>
    public static Sight Mistaken(string path, Dictionary<string, string>? answers = null) => new(path + " with mistakes", async visitor =>
    {
        await visitor.Go(path);
        await FormPages.SendOne(visitor.Page, answers ?? []);
        Assert.True(await visitor.Page.Locator("main .gov-error, main .gov-errors").CountAsync() > 0, $"{path} takes an empty form:\n{await visitor.Words()}");
        return 200;
    });
}
