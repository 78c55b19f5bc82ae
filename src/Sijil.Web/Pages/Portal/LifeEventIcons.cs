namespace Sijil.Web.Pages.Portal;

/// <summary>The picture of each life event; one that is new to us gets a flag.</summary>
internal static class LifeEventIcons
{
    public static string Of(string lifeEvent) => lifeEvent switch
    {
        "newborn" => "baby",
        "start-business" => "storefront",
        "new-resident" => "airplane",
        "marriage" => "handshake",
        "own-home" => "house-line",
        "rent-home" => "key",
        "vehicle" => "car",
        "student" => "graduation-cap",
        "hire-employee" => "briefcase",
        "retirement" => "hand-coins",
        "bereavement" => "hand-heart",
        "determination" => "person-arms-spread",
        "event" => "calendar-blank",
        _ => "flag",
    };
}
