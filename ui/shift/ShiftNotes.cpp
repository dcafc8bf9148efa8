// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/ShiftNotes.h"

#include "ui/kit/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

ShiftNotes::ShiftNotes(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(8));
    m_column->addWidget(new Label(tr("Shift notes"), Type::Fresh, &Tokens::text, Label::Fit::Whole, this));
    rebuild();
}

void ShiftNotes::setTimes(const kit::TimeText &times)
{
    m_times = times;
    rebuild();
}

void ShiftNotes::setNotes(const std::vector<ShiftNote> &notes, Micros now)
{
    const bool sameDay = m_times.sameDay(now, m_now);
    m_now = now;
    if (notes == m_notes && sameDay)
        return;
    m_notes = notes;
    rebuild();
}

/// A handful, and they change when somebody goes home: made anew each time.
void ShiftNotes::rebuild()
{
    if (m_list) {
        m_list->hide();
        m_list->deleteLater();
    }
    m_list = new QWidget(this);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    for (const ShiftNote &note : m_notes) {
        auto *head = new QHBoxLayout;
        head->setSpacing(scaled(6));
        head->addWidget(new Label(note.name, Type::Strong, &Tokens::text, Label::Fit::Elide, m_list));
        head->addWidget(new Label(m_times.moment(note.at, m_now), Type::Secondary, &Tokens::text3,
                                  Label::Fit::Whole, m_list));
        head->addStretch(1);
        column->addLayout(head);
        auto *text = new Label(note.text, Type::Body, &Tokens::text, Label::Fit::Wrap, m_list);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(text);
        column->addSpacing(scaled(8));
    }
    if (m_notes.empty())
        column->addWidget(new Label(tr("Nobody has left one yet. Whoever ends a shift can write one here."),
                                    Type::Body, &Tokens::text2, Label::Fit::Wrap, m_list));
    m_column->addWidget(m_list);
}

} // namespace porch
