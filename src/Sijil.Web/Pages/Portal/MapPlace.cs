using Sijil.Facts.Registers;
using Body = Sijil.Facts.Registers.Entity;

namespace Sijil.Web.Pages.Portal;

/// <summary>How a place of the map is drawn.</summary>
internal enum PlaceState { Quiet, Simulated, Lit, Holds }

/// <summary>A sector or a level of government, and its bodies.</summary>
internal sealed record MapGroup(string Name, IReadOnlyList<MapPlace> Places);

/// <summary>A body on the map: how many cases it holds, when it last acted, and its systems.</summary>
internal sealed record MapPlace(Body Entity, long Held, PlaceState State, DateTimeOffset? At, IReadOnlyList<MapSystem> Systems)
{
    /// <summary>A body whose system is at work is at work itself.</summary>
    public MapPlace LitBySystems() => State is not PlaceState.Holds && Systems.Any(system => system.State is PlaceState.Lit) ? this with { State = PlaceState.Lit } : this;
}

internal sealed record MapSystem(EntitySystem System, PlaceState State);

/// <summary>The class of a state.</summary>
internal static class PlaceStates
{
    public static string Class(this PlaceState state) => state switch
    {
        PlaceState.Holds => "is-holding",
        PlaceState.Lit => "is-lit",
        PlaceState.Simulated => "is-simulated",
        _ => "is-quiet",
    };
}
