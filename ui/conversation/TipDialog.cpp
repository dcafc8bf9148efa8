// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/TipDialog.h"

namespace porch {

TipDialog::TipDialog(Verb verb, const Words &words, QWidget *parent)
    : AskDialog(words, parent)
{
    connect(this, &AskDialog::agreed, this, [this, verb] { Q_EMIT confirmed(verb, body()); });
}

} // namespace porch
