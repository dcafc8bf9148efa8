// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Rows.h"
#include "ui/kit/TimeText.h"

#include <QWidget>

namespace porch {

namespace kit {
class GlyphLabel;
class KeyButton;
class Label;
class Tag;
} // namespace kit

/// Who wrote, where, and since when; what the desk may not forget about it stands in tags.
class ConversationHead : public QWidget
{
    Q_OBJECT
public:
    explicit ConversationHead(QWidget *parent = nullptr);

    /// @param category as people call it; empty: not classified
    /// @param first when the resident's first message was written; 0 when not known
    void show(const TipRow &tip, const QString &category, Micros first, Micros now,
              const kit::TimeText &times);
    void setBackShown(bool shown);
    void setContextShown(bool shown);
    QString where() const;

    /// The head keeps so much room at either side for its flat buttons.
    static constexpr int kMargin = 8;

Q_SIGNALS:
    void backRequested();
    void contextRequested();

private:
    void placeMargins();

    kit::KeyButton *m_back;
    kit::GlyphLabel *m_who;
    kit::Label *m_name;
    kit::Tag *m_urgent;
    kit::Tag *m_escalated;
    kit::Tag *m_anonymous;
    kit::Tag *m_uncorroborated;
    kit::KeyButton *m_context;
    kit::Label *m_where;
};

} // namespace porch
