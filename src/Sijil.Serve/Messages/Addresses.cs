using Sijil.Facts.Registers;

namespace Sijil.Serve.Messages;

/// <summary>Where a message reaches a person: the address that they gave, or the one that the population register knows.</summary>
internal sealed class Addresses(RegisterFold registers)
{
    public string Of(string person, string channel, Preferences preferences)
    {
        if (channel is "push") return person;
        var given = channel is "email" ? preferences.Email : preferences.Mobile;
        if (given.Length > 0 || registers.Find("people", person) is not { History: [.., var last] }) return given;
        return last.Content.TryGetProperty("registers", out var known) && known.TryGetProperty("identity.profile", out var profile)
            && profile.TryGetProperty(channel is "email" ? "email" : "mobile", out var address) ? address.GetString() ?? "" : "";
    }
}
