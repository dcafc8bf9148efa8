// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/CaseNote.h"

#include "models/domain/Event.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/kit/TextLines.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace porch {

using kit::Label;
using kit::scaled;
using kit::Tokens;
using kit::Type;

namespace {

constexpr int kFieldHeight = 64;
constexpr int kHatch = 12;
constexpr int kWidest = 760;

} // namespace

CaseNote::CaseNote(QWidget *parent)
    : QWidget(parent)
    , m_field(new QPlainTextEdit(this))
    , m_hint(new Label({}, Type::Secondary, &Tokens::text3, Label::Fit::Elide, this))
    , m_keep(new kit::KeyButton(tr("Keep note"), kit::keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), this))
{
    setAccessibleName(tr("Note in the case"));
    kit::setTextType(*m_field, Type::Body);
    m_field->setAccessibleName(tr("Note in the case"));
    m_field->setPlaceholderText(tr("Note in the case: only the desk reads it"));
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(scaled(kFieldHeight));
    m_field->setFrameShape(QFrame::NoFrame);
    m_field->installEventFilter(this);
    m_keep->setDefault(true);
    m_keep->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addWidget(m_hint, 1);
    foot->addWidget(m_keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(24) + scaled(kHatch) + 1, scaled(8) + 2, scaled(24) + 1, scaled(12));
    all->setSpacing(scaled(8));
    all->addWidget(m_field);
    all->addLayout(foot);
    connect(m_keep, &QAbstractButton::clicked, this, &CaseNote::submit);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_setting) {
            m_problem.clear();
            m_saved.clear();
            Q_EMIT edited(text());
        }
        refresh();
    });
    setFocusProxy(m_field);
    refresh();
}

QString CaseNote::text() const
{
    return m_field->toPlainText();
}

void CaseNote::setText(const QString &text)
{
    if (text == m_field->toPlainText())
        return;
    const QScopedValueRollback guard(m_setting, true);
    m_field->setPlainText(text);
    m_field->moveCursor(QTextCursor::End);
}

void CaseNote::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void CaseNote::setProblem(const QString &problem)
{
    m_problem = problem;
    refresh();
}

void CaseNote::setSaved(const QString &words)
{
    m_saved = words;
    refresh();
}

void CaseNote::start()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CaseNote::refresh()
{
    const qsizetype bytes = text().toUtf8().size();
    const bool tooLong = bytes > kMaxTextBytes;
    m_keep->setEnabled(!m_busy && !text().trimmed().isEmpty() && !tooLong);
    m_field->setReadOnly(m_busy);
    const bool bad = tooLong || !m_problem.isEmpty();
    m_hint->setInk(bad ? &Tokens::overdue : &Tokens::text3);
    m_hint->setText(tooLong                ? tr("This is too long for one note.")
                    : !m_problem.isEmpty() ? m_problem
                                           : m_saved);
}

void CaseNote::submit()
{
    if (m_keep->isEnabled())
        Q_EMIT submitted(text().trimmed());
}

bool CaseNote::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            submit();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    if (watched == m_field && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    return QWidget::eventFilter(watched, event);
}

/// As wide as what was said before it.
void CaseNote::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int edge = scaled(24);
    const int right = std::max(edge, width() - edge - scaled(kWidest));
    layout()->setContentsMargins(edge + scaled(kHatch) + 1, scaled(8) + 2, right + 1, scaled(12));
}

/// Dashed and hatched, as notes are: it can't be mistaken for an answer.
void CaseNote::paintEvent(QPaintEvent *)
{
    const Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    const QRect frame = m_field->geometry().adjusted(-scaled(kHatch) - 1, -2, 1, 2);
    painter.fillRect(frame, t.base);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(
        QRect(frame.left(), frame.top(), scaled(kHatch), frame.height()).adjusted(1, 1, 0, -1));
    painter.setPen(QPen(t.edge, 1));
    constexpr int step = 6;
    for (int x = frame.left() - frame.height(); x < frame.left() + scaled(kHatch); x += step)
        painter.drawLine(x, frame.bottom(), x + frame.height(), frame.top());
    painter.restore();
    QPen pen(m_field->hasFocus() ? t.accent : t.edge, 1);
    if (!m_field->hasFocus())
        pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame.adjusted(0, 0, -1, -1));
}

} // namespace porch
