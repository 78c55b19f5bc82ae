namespace Sijil.Pdf.Text;

/// <summary>The bidirectional class of a character, by the standard's own short names (UAX #9).</summary>
internal enum BidiClass : byte { L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI }
