using Sijil.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(Emirate))]
[assembly: AssemblyFixture(typeof(Chromium))]
