using Booklet.Diagnostics;

namespace Booklet.Content.Binding;

/// <summary>What holds for a whole run of the binding, whichever source reads the files. Contacts are kept where the caller or booklet.yml wants them.</summary>
internal sealed record BindingRun(BookletSettings Settings, bool KeepContacts, bool Check, DiagnosticBag Bag);
