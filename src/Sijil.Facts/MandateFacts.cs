using Sijil.Record;

namespace Sijil.Facts;

/// <summary>A register said that one person stands for another, or for a company: a guardian for a child, a manager for what they manage. Nobody was asked for it.</summary>
/// <param name="Kind">guardian or manager.</param>
/// <param name="Element">The data element that said it; it was read of the register for this, by this law.</param>
/// <param name="Until">The day on which the child comes of age, or the licence ends.</param>
[FactName("standing-read")]
public sealed record StandingRead(string Party, string Representative, string Kind, string Element, string Entity, string System, Bilingual Basis,
    Sealed<Bilingual> Name, DateTimeOffset From, DateTimeOffset Until) : Fact;

/// <summary>The register says so no longer.</summary>
[FactName("standing-ended")]
public sealed record StandingEnded(string Party, string Representative, string Kind) : Fact;

/// <summary>The units of a company, as the register of licences has them: a tree.</summary>
[FactName("units-read")]
public sealed record UnitsRead(string Company, IReadOnlyList<CompanyUnit> Units, string Entity, string System, Bilingual Basis) : Fact;

/// <param name="Within">The unit that it is part of; empty for the company itself.</param>
public sealed record CompanyUnit(string Id, string Within, Bilingual Name);

/// <summary>Somebody offered somebody to act: for whom, in what, from when until when. It gives nothing before it is accepted.</summary>
/// <param name="Source">By which right it is offered: empty by the party themself, otherwise the mandate or the register's word that it is passed on from; it ends with that.</param>
/// <param name="Services">In which services; none named is all.</param>
/// <param name="To">Empty where nobody here is known by the number that was given.</param>
/// <param name="Number">The number by which the giver named them.</param>
[FactName("mandate-offered")]
public sealed record MandateOffered(string Mandate, string Party, string Source, string To, Sealed<string> Number, IReadOnlyList<string> Services,
    DateTimeOffset From, DateTimeOffset Until, bool MayPassOn, Actor By, Sealed<Bilingual> PartyName, Sealed<Bilingual> GiverName) : Fact;

/// <summary>Whom it was offered to took it on.</summary>
[FactName("mandate-accepted")]
public sealed record MandateAccepted(string Mandate, Actor By, Sealed<Bilingual> Name) : Fact;

/// <summary>Whom it was offered to would not.</summary>
[FactName("mandate-declined")]
public sealed record MandateDeclined(string Mandate, Actor By) : Fact;

/// <summary>It is over from here on, and all that was passed on from it: taken back by whoever may, or laid down by its holder.</summary>
[FactName("mandate-revoked")]
public sealed record MandateRevoked(string Mandate, Actor By) : Fact;

/// <summary>Somebody began to act for another; what they do then says both.</summary>
[FactName("acting-begun")]
public sealed record ActingBegun(string Party, string Ground, Actor By) : Fact;
