// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/Event.h"
#include "ui/kit/AskDialog.h"

namespace porch {

/// Asks for what one action on a tip needs.
class TipDialog : public kit::AskDialog
{
    Q_OBJECT
public:
    virtual TipBody body() const = 0;

Q_SIGNALS:
    void confirmed(porch::Verb verb, const porch::TipBody &body);

protected:
    TipDialog(Verb verb, const Words &words, QWidget *parent);
};

} // namespace porch
