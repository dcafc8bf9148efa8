// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/TimeText.h"
#include "ui/kit/Tokens.h"

#include <QCoreApplication>
#include <QRect>

class QPainter;

namespace porch::kit {

/// How close a promise is; see LOOK: only what is overdue is solid red.
enum class Owed : quint8 { Nothing, NotCounted, Later, Soon, Urgent, Overdue };

/// What the Owed block says: a value and a word beneath it.
struct OwedLook
{
    Owed kind = Owed::Nothing;
    QString value; ///< "26 min"
    QString word;  ///< "overdue"
};

class OwedText
{
    Q_DECLARE_TR_FUNCTIONS(porch::kit::OwedText)
public:
    /// @param due when the answer is promised; 0 when none is owed
    /// @param counted false while catching up: nobody knows then what is owed
    /// @param urgent as an officer judged the tip: while in time it stands out from all others
    static OwedLook look(Micros due, Micros now, bool counted, const TimeText &times, bool urgent = false);
    /// The same as a sentence for the strip, tooltips and screen readers; empty when nothing is owed.
    static QString sentence(Micros due, Micros now, bool counted, const TimeText &times);
};

/// The least width of the block: padding and the widest value it may have to hold.
int owedWidth();
void drawOwed(QPainter &painter, const QRect &block, const OwedLook &look, const Tokens &tokens);

} // namespace porch::kit
