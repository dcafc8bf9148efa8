// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/PlaceSearchField.h"

#include "ui/kit/Glyphs.h"
#include "ui/kit/KeyCap.h"
#include "ui/kit/Text.h"
#include "ui/map/PlaceAnswerList.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace porch {
namespace {

constexpr int kGlyphRoom = 32; // the magnifier and the space around it
constexpr int kListGap = 4;

} // namespace

PlaceSearchField::PlaceSearchField(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_cap(new kit::KeyCap(QStringLiteral("G"), this))
    , m_list(new PlaceAnswerList(parent))
{
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Go to a street, corner or place"));
    m_field->setAccessibleName(tr("Go to a street, corner, place or coordinates"));
    m_field->installEventFilter(this);
    m_cap->setToolTip(tr("Go to a street, corner or place (G)"));
    setFocusProxy(m_field);
    setCursor(Qt::IBeamCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGlyphRoom - 4, 1, 8, 1);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_cap);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_cap->setVisible(text.isEmpty());
        if (m_settingText)
            return;
        m_choosing = false;
        if (text.trimmed().isEmpty()) {
            closeList();
            Q_EMIT cleared();
        } else {
            Q_EMIT queryChanged(text);
        }
    });
    connect(m_list, &PlaceAnswerList::picked, this, &PlaceSearchField::choose);
}

QSize PlaceSearchField::sizeHint() const
{
    return {kit::scaled(320), std::max(kit::scaled(32), kit::lineHeight(kit::Type::Body) + 8)};
}

void PlaceSearchField::setAnswers(const QString &query, std::vector<PlaceAnswer> answers)
{
    if (query != m_field->text())
        return;
    m_list->setAnswers(std::move(answers));
    m_answered = query;
    if (std::exchange(m_choosing, false) && m_list->count() > 0) {
        choose(0);
        return;
    }
    m_list->setVisible(m_field->hasFocus());
    placeList();
}

void PlaceSearchField::setProblem(const QString &problem)
{
    m_list->setProblem(problem);
    m_list->setVisible(m_field->hasFocus());
    placeList();
}

void PlaceSearchField::placeList()
{
    const int room = m_list->parentWidget()->height() - geometry().bottom() - 2 * kListGap;
    m_list->setGeometry(x(), geometry().bottom() + 1 + kListGap, std::max(width(), kit::scaled(280)),
                        std::min(m_list->wantedHeight(), room));
    m_list->raise();
}

void PlaceSearchField::choose(int row)
{
    const PlaceAnswer *answer = m_list->answer(row);
    if (!answer)
        return;
    const PlaceAnswer chosenOne = *answer;
    {
        const QScopedValueRollback quiet(m_settingText, true);
        m_field->setText(chosenOne.name);
    }
    closeList();
    Q_EMIT chosen(chosenOne);
    Q_EMIT left();
}

void PlaceSearchField::closeList()
{
    m_choosing = false;
    m_list->hide();
}

bool PlaceSearchField::keyPressed(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (m_list->isVisible()) {
            closeList();
        } else if (!m_field->text().isEmpty()) {
            m_field->clear();
        } else {
            Q_EMIT left();
        }
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!m_list->isVisible() && m_list->count() > 0) {
            m_list->show();
            placeList();
        }
        m_list->step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // What is listed may still be the answers to what was typed before.
        if (m_list->isVisible() && m_list->count() > 0 && m_answered == m_field->text())
            choose(std::max(0, m_list->currentRow()));
        else if (!m_field->text().trimmed().isEmpty()) {
            m_choosing = true;
            Q_EMIT queryChanged(m_field->text());
        }
        return true;
    default:
        return false;
    }
}

bool PlaceSearchField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Esc is ours here, whatever else it is a key of.
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        if (keyPressed(static_cast<QKeyEvent *>(event)->key()))
            return true;
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (event->type() == QEvent::FocusOut)
            closeList();
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void PlaceSearchField::paintEvent(QPaintEvent *)
{
    const kit::Tokens &t = kit::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = m_field->hasFocus();
    const qreal stroke = focus ? 2 : 1;
    painter.setPen(QPen(focus ? t.accent : t.edge, stroke));
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2), 4, 4);
    kit::drawGlyph(painter, kit::Glyph::Search, QRectF(9, (height() - 16) / 2.0, 16, 16), t.text2);
}

void PlaceSearchField::mousePressEvent(QMouseEvent *)
{
    m_field->setFocus(Qt::MouseFocusReason);
}

void PlaceSearchField::hideEvent(QHideEvent *)
{
    closeList();
}

} // namespace porch
