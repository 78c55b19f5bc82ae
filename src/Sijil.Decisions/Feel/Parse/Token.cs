namespace Sijil.Decisions.Feel.Parse;

internal enum TokenKind { End, Word, Number, Text, Sign, Broken }

/// <summary>A word, number, string or sign of the text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End);
